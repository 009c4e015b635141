import type { Lang, Messages } from '#i18n/server';

/** What is wrong with one field, in the asked language. */
export interface Fault {
	readonly field: string;
	readonly message: string;
}

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** The words in which a fault is told. */
export interface Told {
	readonly lang: Lang;
	readonly words: Messages;
}

/** A schema in the words of JSON Schema 2020-12. */
export type Schema = Readonly<Record<string, unknown>>;

/** One parameter of an operation: how it is read, and how the OpenAPI document tells of it. */
export interface Parameter<T> {
	readonly about: string;
	readonly schema: Schema;
	readonly example?: string;
	readonly required: boolean;
	/** The value when the parameter is not given; never asked of a required one. */
	readonly absent: () => T;
	readonly read: (text: string, told: Told) => Read<T>;
}

export type Parameters = Readonly<Record<string, Parameter<unknown>>>;
export type Given<P extends Parameters> = { readonly [Name in keyof P]: P[Name] extends Parameter<infer T> ? T : never };

/** How a text is read, and the schema that says the same. */
export interface Kind<T> {
	readonly schema: Schema;
	readonly read: Parameter<T>['read'];
}

export const read = <T>(value: T): Read<T> => ({ ok: true, value });
export const unread = (message: string): Read<never> => ({ ok: false, message });

/** A parameter that must be given. */
export function required<T>(kind: Kind<T>, about: string, example?: string): Parameter<T> {
	const absent = () => {
		throw new Error('absent: got a required parameter, expected an optional one');
	};
	return { ...kind, about, ...(example === undefined ? {} : { example }), required: true, absent };
}

/** A parameter that may be left out; `absent` gives its value then. */
export function optional<T, Absent>(kind: Kind<T>, about: string, absent: () => Absent, example?: string): Parameter<T | Absent> {
	return { ...kind, about, ...(example === undefined ? {} : { example }), required: false, absent };
}
