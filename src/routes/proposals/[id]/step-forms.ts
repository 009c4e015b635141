import type { ProposalAction } from '#proposals';
import type { Component } from 'svelte';
import type { ProposalView } from '../proposals-api.ts';
import NoteFields from './NoteFields.svelte';

/** What a step says beside its action and version, as the API takes it. */
export type Filled = Readonly<Record<string, unknown>>;

export interface StepFieldsProps {
	readonly proposal: ProposalView;
	readonly filled: Filled;
	readonly onfill: (filled: Filled) => void;
}

export type StepFields = Component<StepFieldsProps & { readonly note: string }>;

/**
 * The fields of each step that asks for more than a note: a step that is not named here asks for a note alone. Whoever adds a
 * step to the life of a proposal, and needs more of its form, adds its fields here; all else comes from the API.
 */
export const STEP_FIELDS: Readonly<Partial<Record<ProposalAction, StepFields>>> = {};

export const fieldsFor = (action: ProposalAction): StepFields => STEP_FIELDS[action] ?? NoteFields;
