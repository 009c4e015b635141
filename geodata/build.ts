/**
 * `npm run geodata`: sources to areas, byte for byte the same each time. Without `--write` it only says what would
 * change. Exit 1 when the checks find an error: then nothing is written.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { areaOf } from '#geo';
import { buildOutputs, type Outputs } from './steps/outputs.ts';

const write = process.argv.includes('--write');
const outputs = buildOutputs();
describeAreas(outputs);
for (const finding of outputs.findings) console.log(`${finding.severity}: ${JSON.stringify(finding)}`);
if (outputs.findings.some(({ severity }) => severity === 'error')) {
	console.error('The checks found errors: nothing written.');
	process.exitCode = 1;
} else {
	for (const [name, bytes] of Object.entries(outputs.files)) settle(name, bytes);
}

function describeAreas({ areas }: Outputs): void {
	for (const { properties, geometry } of areas) {
		const vertices = geometry.coordinates.flat(2).length;
		const squareKilometres = (areaOf(geometry) / 1e6).toFixed(2);
		console.log(`${properties.kind}-${properties.code}: ${vertices} vertices, ${squareKilometres} km², ±${properties.accuracy} m, ${properties.name}`);
	}
}

function settle(name: string, bytes: Uint8Array): void {
	const path = new URL(name, import.meta.url);
	const same = existsSync(path) && Buffer.compare(readFileSync(path), bytes) === 0;
	if (!same && write) writeFileSync(path, bytes);
	console.log(`${name}: ${bytes.length} bytes, ${same ? 'unchanged' : write ? 'written' : 'would change (dry run; --write writes)'}`);
}
