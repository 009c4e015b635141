import { words } from './words.js';

const seconds = (/** @type {number} */ since) => Math.round((Date.now() - since) / 1000);

/**
 * Runs a step, says what it is, and shows that it goes on once it takes longer than a second.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} step
 * @returns {Promise<T>}
 */
export async function withProgress(title, step) {
	const began = Date.now();
	console.log(title);
	const ticking = setInterval(() => console.log(words.stillWorking({ seconds: seconds(began) })), 5000);
	try {
		const result = await step();
		if (Date.now() - began > 1000) console.log(words.done({ seconds: seconds(began) }));
		return result;
	} finally {
		clearInterval(ticking);
	}
}
