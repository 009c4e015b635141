import { answerShape, parameters, postEndpoint, readShape, responsibility } from '#server';

/** One place. */
export const GET = responsibility;

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
