import {
	applyChanges, effectiveFromOf, effectOf, errorsFrom, reversalOf, type Act, type Applying, type ChangeFault, type EffectMade, type ProposalContent, type StepDetail, type StepSaid
} from '#proposals';
import { actOnAreas, lockAreas } from '../store/act.ts';
import type { AreaFeature, AreaInput } from '../store/area-input.ts';
import type { Driver } from '../store/driver.ts';
import type { StoredArea } from '../store/history.ts';
import type { Queries } from '../store/queries.ts';
import { dataVersionOf } from '../store/settle.ts';
import type { ProposalGround } from './ground.ts';
import type { StoredProposal } from './proposals.ts';

/** What a content makes of the areas in force on its day, or why it makes nothing. */
export async function appliedOn(driver: Driver, queries: Queries, { changes, validFrom }: Pick<ProposalContent, 'changes' | 'validFrom'>): Promise<Applying> {
	const rows = await queries.run<{ feature: AreaFeature }>(driver, 'areas-in-force', [validFrom, null, null]);
	return applyChanges(rows.map(({ feature }) => feature), changes, validFrom);
}

/** The state of the data under which the ground of an approved proposal is kept: as it was when it was decided, looked at on the day of effect. */
export const decidedOn = ({ dataVersion, effectiveFrom }: { readonly dataVersion: string; readonly effectiveFrom: string }): string => `${dataVersion}@${effectiveFrom}`;

/** The step by which a proposal was approved; null: it was not. */
export function approvalOf({ steps }: Pick<StoredProposal, 'steps'>): Required<Pick<StepDetail, 'dataVersion' | 'effectiveFrom' | 'effect'>> | null {
	const { dataVersion, effectiveFrom, effect } = steps.find(({ action }) => action === 'approve') ?? {};
	return dataVersion !== undefined && effectiveFrom !== undefined && effect ? { dataVersion, effectiveFrom, effect } : null;
}

export type Approved = { readonly ok: true; readonly detail: Partial<StepDetail> } | { readonly ok: false; readonly faults: readonly ChangeFault[] };

/** The earliest day after another from which a version of an area is known to hold; null: none. */
function nextAfter(known: readonly StoredArea[], day: string): (id: string) => string | null {
	return (id) => known.filter((row) => row.id === id && !row.superseded && row.validFrom > day).map(({ validFrom }) => validFrom).sort()[0] ?? null;
}

/** Makes acts take effect on the areas, within the transaction of their step. Both throw ActRefused where the areas would not hold together. */
export class Acts {
	readonly #queries: Queries;
	readonly #ground: ProposalGround;

	constructor(queries: Queries, ground: ProposalGround) {
		this.#queries = queries;
		this.#ground = ground;
	}

	/** Puts the lines of a proposal in force from the act's day on. What it meant on the ground until then is kept beside it. @param today ISO day in China */
	async approve(tx: Driver, { item, contentVersion }: StoredProposal, { content, said }: { readonly content: ProposalContent; readonly said: StepSaid }, today: string): Promise<Approved> {
		const known = await lockAreas(tx, this.#queries);
		const effectiveFrom = effectiveFromOf(said, content);
		const applying = await appliedOn(tx, this.#queries, { ...content, validFrom: effectiveFrom });
		if (!applying.ok) return applying;
		const { applied } = applying;
		const dataVersion = await dataVersionOf(tx, this.#queries);
		await this.#ground.work({ proposal: item.id, contentVersion, dataVersion: decidedOn({ dataVersion, effectiveFrom }) }, applied, effectiveFrom, tx);
		const act: Act = { number: said.actNumber ?? '', date: said.actDate ?? '', proposal: item.number, effectiveFrom, lines: said.lines ?? 'illustrative' };
		const { put, end, ended } = effectOf(applied, act, nextAfter(known, effectiveFrom));
		const ids = new Set(applied.changed.map(({ id }) => id));
		const made = await actOnAreas(tx, this.#queries, { proposal: item.id, put, end, from: effectiveFrom, today, check: (areas) => errorsFrom(areas, effectiveFrom, ids) });
		return { ok: true, detail: { dataVersion, effectiveFrom, lines: act.lines, effect: { put: made, ended } } };
	}

	/** Makes the areas from a day on what they were before the proposal was approved. @param today ISO day in China */
	async annul(tx: Driver, stored: StoredProposal, { effectiveUntil }: StepSaid, today: string): Promise<Partial<StepDetail>> {
		const approval = approvalOf(stored);
		if (!approval || effectiveUntil === undefined) throw new Error(`annul: got ${stored.item.state} until ${effectiveUntil}, expected an approved proposal and a day`);
		const known = await lockAreas(tx, this.#queries);
		const annulled = await this.#queries.run<{ effect: EffectMade }>(tx, 'effects-annulled', [effectiveUntil]);
		const { restore, end, kept } = reversalOf(approval.effect, known, { effectiveFrom: approval.effectiveFrom, effectiveUntil }, annulled.map(({ effect }) => effect));
		const put = await Promise.all(restore.map(({ id, version, ...time }) => this.#asBefore(tx, id, version, time)));
		const ids = new Set([...restore, ...end].map(({ id }) => id));
		const made = ids.size === 0 ? []
			: await actOnAreas(tx, this.#queries, { proposal: stored.item.id, put, end, from: effectiveUntil, today, check: (areas) => errorsFrom(areas, effectiveUntil, ids) });
		const giveWay = approval.effect.put.filter(({ id }) => ids.has(id));
		const until = (each: { id: string; version: number }) => known.find(({ id, version }) => id === each.id && version === each.version)?.validTo ?? null;
		return { effect: { put: made, ended: giveWay.map((each) => ({ ...each, until: until(each) })) }, kept };
	}

	/** A version of before, to hold again for a time. */
	async #asBefore(tx: Driver, id: string, version: number, time: { readonly validFrom: string; readonly validTo: string | null }): Promise<AreaInput> {
		const [row] = await this.#queries.run<{ feature: AreaFeature }>(tx, 'area-version', [id, version]);
		if (!row) throw new Error(`asBefore: got no ${id} ${version}, expected the version that the act has ended`);
		const { id: _id, version: _version, ...facts } = row.feature.properties;
		return { ...facts, ...time, geometry: row.feature.geometry };
	}
}
