import type { Schema } from '../request/reading.ts';

/** An object with exactly these properties; all are required but those named in `optional`. */
export function object(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
	return {
		type: 'object', properties, additionalProperties: false,
		required: Object.keys(properties).filter((name) => !optional.includes(name))
	};
}

export const list = (items: Schema): Schema => ({ type: 'array', items });
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const described = (description: string, schema: Schema): Schema => ({ ...schema, description });

export const text: Schema = { type: 'string' };
export const name: Schema = { type: 'string', minLength: 1 };
export const truth: Schema = { type: 'boolean' };
export const isoDate: Schema = { type: 'string', format: 'date' };
export const metres: Schema = { type: 'number', minimum: 0, description: 'Metres.' };
export const squareMetres: Schema = { type: 'number', minimum: 0, description: 'Square metres on the ellipsoid.' };
export const count: Schema = { type: 'integer', minimum: 0 };
