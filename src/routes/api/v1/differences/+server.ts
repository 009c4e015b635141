import { found, postEndpoint, readDifference, reportDifference } from '#server';

export const POST = postEndpoint({
	accepts: ['application/json'],
	status: 201,
	answer: (body, { words }) => {
		const reading = readDifference(body, words);
		return reading.ok ? found(reportDifference(reading.body)) : reading;
	}
});
