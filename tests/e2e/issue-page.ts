/** The page of one issue, as a person reads it and acts on it. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { issuePageWords } from '#i18n/issue-pages';
import { issueWords } from '#i18n/issues';
import { messages } from '#i18n';
import type { ClauseId, MatterId, UnitId } from '#duty';
import type { IssueAction, IssueState, IssueView } from '#issues';
import { home } from './home.ts';
import { sessionOf, type Member } from './members.ts';

const issues = issueWords('zh');
const said = issuePageWords('zh').one;
const { units, clauses } = messages('zh');
type Step = Exclude<IssueAction, 'log'>;

/** What a step's form asks for; a note is asked for by all. */
export interface Filled {
	readonly note?: string;
	readonly toUnit?: UnitId;
	readonly clause?: ClauseId;
	/** ISO day. */
	readonly due?: string;
}

const main = (page: Page): Locator => page.getByRole('main');

/** The buttons of what the reader may do with the issue. */
export const actionButton = (page: Page, action: Step): Locator => main(page).getByRole('button', { name: issues.actions[action], exact: true });

/** The form of a step that has been chosen. */
export const stepForm = (page: Page, action: Step): Locator =>
	page.locator('form').filter({ has: page.getByRole('heading', { name: issues.actions[action], exact: true }) });

/** Where the step's words go: what the note is called depends on the step. */
export const noteOf = (page: Page, action: Step): Locator => stepForm(page, action).getByLabel(issues.notes[action]);

/** The button that takes the step. */
export const sendButton = (page: Page, action: Step): Locator => stepForm(page, action).getByRole('button', { name: said.send({ action: issues.actions[action] }), exact: true });

// what can be chosen stands in the label of a list
const labelled = (form: Locator, label: string): Locator => form.getByLabel(new RegExp(`^${label}`)).first();

/** Chooses by name, from a list or from a field that finds names. */
async function choose(field: Locator, name: string): Promise<void> {
	if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT') return void (await field.selectOption({ label: name }));
	await field.fill(name);
	await field.page().getByRole('option', { name }).first().click();
}

/** Opens the form of a step and fills it. */
export async function begin(page: Page, action: Step, { note, toUnit, clause, due }: Filled = {}): Promise<void> {
	await actionButton(page, action).click();
	const form = stepForm(page, action);
	if (note !== undefined) await noteOf(page, action).fill(note);
	if (toUnit) await choose(labelled(form, said.unit), units[toUnit]);
	if (clause) await choose(labelled(form, said.clause), clauses[clause]);
	if (due) await labelled(form, said.due).fill(due);
}

/** Takes a step, and waits until it is taken. */
export async function take(page: Page, action: Step, filled: Filled = {}): Promise<void> {
	await begin(page, action, filled);
	await sendButton(page, action).click();
	await stepForm(page, action).waitFor({ state: 'detached' });
}

/** Waits until the page says that the issue is in this state. */
export const stateIs = (page: Page, state: IssueState, timeout = 30_000): Promise<void> =>
	main(page).getByText(issues.states[state].name, { exact: true }).first().waitFor({ timeout });

/** Waits until the page says that a unit has the issue. */
export const ownerIs = (page: Page, unit: UnitId): Promise<void> => main(page).locator('p', { hasText: `${said.owner}: ${units[unit]}` }).waitFor();

/** Waits until the reader is offered exactly these steps. */
export async function offered(page: Page, ...actions: readonly Step[]): Promise<void> {
	const all = Object.values(issues.actions);
	const shown = async () => (await main(page).getByRole('button').allTextContents()).map((text) => text.trim()).filter((text) => all.includes(text));
	await expect.poll(shown, { timeout: 10_000 }).toEqual(actions.map((action) => issues.actions[action]));
}

/** The actions of the steps as they are listed, the latest first. */
export const stepsShown = async (page: Page): Promise<string[]> => main(page).locator('section').filter({ has: page.getByRole('heading', { name: said.steps, exact: true }) }).locator('li b').allTextContents();

const asked = async (session: string, path: string, init: RequestInit = {}) =>
	(await fetch(`${home().address}/api/v1/issues${path}`, { ...init, headers: { cookie: session, origin: home().address, 'content-type': 'application/json', ...init.headers } })).json();

/** Logs an issue as the page does, with somebody's session. */
export async function logged(by: Member, place: string, matter: MatterId, title: string): Promise<IssueView> {
	const [lon, lat] = place.split(',').map(Number);
	const body = JSON.stringify({ lon, lat, matter, title, description: '', source: 'joint-check' });
	const issue = (await asked(await sessionOf(by), '', { method: 'POST', body })) as IssueView;
	expect(issue).toMatchObject({ title, version: 1 });
	return issue;
}

/** An issue as somebody reads it by the API. */
export const read = async (by: Member, id: string): Promise<IssueView> => (await asked(await sessionOf(by), `/${id}`)) as IssueView;
