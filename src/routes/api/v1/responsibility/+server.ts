import { answerPlace, answerShape, endpoint, parameters, postEndpoint, readShape } from '#server';

/** One place. */
export const GET = endpoint({
	parameters: parameters.responsibility,
	answer: ({ lon, lat, accuracy, at, matter }, standing) => answerPlace({ point: { lon, lat }, accuracy, on: at, matter }, standing)
});

/** A line or a polygon, part by part. */
export const POST = postEndpoint({
	parameters: parameters.shape,
	accepts: ['application/geo+json', 'application/json'],
	status: 200,
	answer: (body, given, standing) => {
		const shape = readShape(body, standing.words);
		return shape.ok ? answerShape(shape.body, given, standing) : shape;
	}
});
