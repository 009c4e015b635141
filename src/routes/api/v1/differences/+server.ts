import { found, parameters, postEndpoint, readDifference, reportDifference } from '#server';

export const POST = postEndpoint({
	parameters: parameters.none,
	accepts: ['application/json'],
	status: 201,
	answer: (body, _given, { words }) => {
		const reading = readDifference(body, words);
		return reading.ok ? found(reportDifference(reading.body)) : reading;
	}
});
