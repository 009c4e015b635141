import { answerPlace, endpoint, parameters } from '#server';

export const GET = endpoint({
	parameters: parameters.responsibility,
	answer: ({ lon, lat, accuracy, at, matter }, standing) => answerPlace({ point: { lon, lat }, accuracy, on: at, matter }, standing)
});
