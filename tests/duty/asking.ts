import { determine, tableOn, type Duty, type DutyTable, type MatterId, type Place, type RoleId, type UnitId } from '#duty';

export const ON = '2026-01-01';

function tableInForce(): DutyTable {
	const table = tableOn(ON);
	if (!table) throw new Error(`duty table: got none, expected one in force on ${ON}`);
	return table;
}

export const TABLE = tableInForce();

/** The answer for one matter. */
export function dutyAt(place: Place, matter: MatterId): Duty {
	const [duty] = determine(place, TABLE, ON, matter).duties;
	if (!duty) throw new Error(`duties: got none, expected one for ${matter}`);
	return duty;
}

/** The units in a role, in the order of acting. */
export function unitsIn(duty: Duty, role: RoleId): readonly UnitId[] {
	return duty.roles.filter((entry) => entry.role === role).map(({ unit }) => unit);
}
