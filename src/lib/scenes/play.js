/**
 * Plays a deck: full screen, by keys, remote, mouse or finger. It stands by itself and imports nothing, because the same text runs on
 * our page and, copied into it, in an exported file without a server.
 *
 * @typedef {{ minutes: string, next: string, now: string, notes: string, noNotes: string, end: string, autoplay: string, stopped: string, laser: string }} PlayWords
 * @typedef {object} PlayOptions
 * @property {PlayWords} words what is said while it plays
 * @property {string} channel under which the windows of one presentation hear of one another
 * @property {number} seconds how long a scene stands when it runs by itself and says nothing else
 * @property {() => void} [onmap] leads out to the free map; without it there is none
 * @property {() => void} [onnotes] opens the window of the speaker
 * @property {() => void} [onleave] ends it
 * @property {(scene: string) => void} [onscene] tells which scene is shown
 * @property {(mode: 'black' | 'laser' | 'autoplay' | 'fullscreen', on: boolean) => void} [onmode]
 */

const LEAST_FIT = 0.5;
const TYPED_FOR = 1500;

/** Sets type smaller where more was written than its box holds. @param {ParentNode} root */
export function fitScenes(root) {
	for (const box of root.querySelectorAll('.scene .part')) {
		const inner = box.querySelector('.fit');
		if (!(inner instanceof HTMLElement) || !(box instanceof HTMLElement)) continue;
		let fit = 1;
		inner.style.setProperty('--fit', '1');
		while (fit > LEAST_FIT && (inner.scrollHeight > box.clientHeight + 1 || inner.scrollWidth > box.clientWidth + 1)) {
			fit = Math.max(LEAST_FIT, fit - 0.04);
			inner.style.setProperty('--fit', fit.toFixed(2));
		}
	}
}

/** Lets the curtains of comparisons be drawn. @param {ParentNode} root */
function hangCurtains(root) {
	for (const input of root.querySelectorAll('.curtain-at')) {
		const draw = () => input instanceof HTMLInputElement && input.parentElement?.style.setProperty('--curtain', `${input.value}%`);
		input.addEventListener('input', draw);
		draw();
	}
}

/** All pictures are decoded before they are needed, so that no scene is ever shown without its own. @param {ParentNode} root */
function decodeAll(root) {
	return Promise.all([...root.querySelectorAll('img')].map((image) => image.decode().catch(() => undefined)));
}

/** @param {ParentNode} root @param {string} name @returns {HTMLElement} */
function partOf(root, name) {
	const part = root.querySelector(name);
	if (!(part instanceof HTMLElement)) throw new Error(`partOf: got no ${name}, expected one in the deck`);
	return part;
}

const clampTo = (/** @type {number} */ place, /** @type {number} */ total) => Math.max(0, Math.min(place, total - 1));

/** Is something being typed? @param {EventTarget | null} target */
const typing = (target) => target instanceof HTMLElement && target.matches('input:not([type="range"]), textarea, select, [contenteditable]');

/**
 * Plays the scenes within `deck` (an element with `.scenes`, `.cover`, `.laser`, `.said` and `.help` in it).
 *
 * @param {HTMLElement} deck
 * @param {PlayOptions} options
 */
export function play(deck, options) {
	const scenes = /** @type {HTMLElement[]} */ ([...deck.querySelectorAll('.scenes > .scene')]);
	const [cover, laser, said, help] = [partOf(deck, '.cover'), partOf(deck, '.laser'), partOf(deck, '.said'), partOf(deck, '.help')];
	const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(options.channel) : null;
	const state = { place: -1, autoplay: false, pointing: false, typed: '', paused: false };
	/** @type {ReturnType<typeof setTimeout> | undefined} */
	let running;
	/** @type {ReturnType<typeof setTimeout> | undefined} */
	let speaking;
	/** @type {ReturnType<typeof setTimeout> | undefined} */
	let jumping;

	/** @param {string} text */
	function say(text) {
		said.textContent = text;
		said.hidden = text === '';
		clearTimeout(speaking);
		speaking = setTimeout(() => (said.hidden = true), TYPED_FOR);
	}

	const tell = () => channel?.postMessage({ at: state.place });

	function waitForNext() {
		clearTimeout(running);
		if (!state.autoplay) return;
		const seconds = Number(scenes[state.place]?.dataset['seconds'] ?? options.seconds);
		running = setTimeout(() => (state.place < scenes.length - 1 ? show(state.place + 1) : auto(false)), seconds * 1000);
	}

	/** @param {number} wanted */
	function show(wanted) {
		const place = clampTo(wanted, scenes.length);
		uncover();
		if (place === state.place) return;
		deck.classList.toggle('backwards', place < state.place);
		for (const [index, scene] of scenes.entries()) {
			scene.classList.toggle('leaving', index === state.place);
			scene.classList.toggle('shown', index === place);
			scene.toggleAttribute('inert', index !== place);
		}
		state.place = place;
		deck.dataset['place'] = String(place + 1);
		options.onscene?.(scenes[place]?.dataset['scene'] ?? '');
		tell();
		waitForNext();
	}

	function uncover() {
		cover.hidden = true;
		options.onmode?.('black', false);
	}

	/** @param {'black' | 'white'} colour */
	function darken(colour) {
		const covered = !cover.hidden && cover.classList.contains(colour);
		cover.className = `cover ${colour}`;
		cover.hidden = covered;
		options.onmode?.('black', !covered);
	}

	/** @param {boolean} on */
	function auto(on) {
		state.autoplay = on;
		say(on ? options.words.autoplay : options.words.stopped);
		options.onmode?.('autoplay', on);
		waitForNext();
	}

	/** @param {boolean} on */
	function point(on) {
		state.pointing = on;
		laser.hidden = !on;
		deck.classList.toggle('pointing', on);
		options.onmode?.('laser', on);
		if (on) say(options.words.laser);
	}

	function fullscreen() {
		const on = document.fullscreenElement === null;
		void (on ? document.documentElement.requestFullscreen?.() : document.exitFullscreen?.())?.catch?.(() => undefined);
	}

	function jump() {
		clearTimeout(jumping);
		if (state.typed !== '') show(Number(state.typed) - 1);
		state.typed = '';
		said.hidden = true;
	}

	/** @param {string} digit */
	function type(digit) {
		state.typed = (state.typed + digit).slice(-3);
		say(`${state.typed} / ${scenes.length}`);
		clearTimeout(jumping);
		jumping = setTimeout(jump, TYPED_FOR);
	}

	const next = () => (state.place < scenes.length - 1 ? show(state.place + 1) : cover.hidden ? say(options.words.end) : uncover());
	const previous = () => show(state.place - 1);
	const toggleHelp = () => (help.hidden = !help.hidden);

	/** What each key does; those of a remote are among them. @type {Record<string, () => unknown>} */
	const keys = {
		ArrowRight: next, ArrowDown: next, PageDown: next, ' ': next, n: next, ArrowLeft: previous, ArrowUp: previous, PageUp: previous, Backspace: previous, p: previous,
		Home: () => show(0), End: () => show(scenes.length - 1), b: () => darken('black'), '.': () => darken('black'), w: () => darken('white'),
		l: () => point(!state.pointing), a: () => auto(!state.autoplay), f: fullscreen, F5: fullscreen, s: () => options.onnotes?.(), m: () => options.onmap?.(), '?': toggleHelp, h: toggleHelp,
		Enter: () => (state.typed === '' ? next() : jump()), Escape: () => (help.hidden ? options.onleave?.() : toggleHelp())
	};

	/** @param {KeyboardEvent} event */
	function onkey(event) {
		if (state.paused || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
		// the curtain is drawn by its own keys while it has the focus
		if (event.target instanceof HTMLInputElement && /^Arrow/.test(event.key)) return;
		// a button does what it says
		if (event.target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ')) return;
		const digit = /^\d$/.test(event.key);
		const action = keys[event.key] ?? keys[event.key.toLowerCase()];
		if (!digit && !action) return;
		event.preventDefault();
		if (digit) type(event.key);
		else action?.();
	}

	/** @param {PointerEvent} event */
	function onmove(event) {
		laser.style.left = `${event.clientX}px`;
		laser.style.top = `${event.clientY}px`;
	}

	/** @type {{ x: number, y: number } | null} */
	let touched = null;
	/** @param {PointerEvent} event */
	function ondown(event) {
		touched = { x: event.clientX, y: event.clientY };
	}
	/** @param {MouseEvent} event */
	function onclick(event) {
		if (event.target instanceof HTMLElement && event.target.closest('input, button, a')) return;
		if (!help.hidden) return void toggleHelp();
		const across = touched ? event.clientX - touched.x : 0;
		touched = null;
		if (Math.abs(across) > 40) return across < 0 ? next() : previous();
		return event.clientX < deck.clientWidth * 0.2 ? previous() : next();
	}

	/** @param {MessageEvent} event */
	function onheard({ data }) {
		if (data?.ask === 'place') tell();
		if (typeof data?.go === 'number') show(data.go);
		if (typeof data?.key === 'string') keys[data.key]?.();
	}

	const onresize = () => fitScenes(deck);
	hangCurtains(deck);
	fitScenes(deck);
	document.addEventListener('keydown', onkey);
	deck.addEventListener('pointermove', onmove);
	deck.addEventListener('pointerdown', ondown);
	deck.addEventListener('click', onclick);
	addEventListener('resize', onresize);
	channel?.addEventListener('message', onheard);

	return {
		show, next, previous, fullscreen, toggleHelp, auto: () => auto(!state.autoplay), point: () => point(!state.pointing), darken: () => darken('black'),
		/** When every picture is there. */
		ready: decodeAll(deck).then(() => undefined),
		/** The place that is shown, from 0. */
		place: () => state.place,
		/** While something lies over it, keys are not its own. @param {boolean} on */
		pause(on) {
			state.paused = on;
			if (on) clearTimeout(running);
			else waitForNext();
		},
		stop() {
			for (const timer of [running, speaking, jumping]) clearTimeout(timer);
			document.removeEventListener('keydown', onkey);
			removeEventListener('resize', onresize);
			channel?.close();
		}
	};
}

/**
 * The window of the speaker: this scene and the next, the notes, the clock and how long it has run. It hears of the place from the
 * window that plays, and turns its pages too.
 *
 * @param {HTMLElement} speaker an element with `.clock`, `.elapsed`, `.at`, `.now`, `.coming` and `.notes`
 * @param {HTMLElement[]} scenes
 * @param {Pick<PlayOptions, 'words' | 'channel'>} options
 */
export function speak(speaker, scenes, { words, channel: name }) {
	const channel = new BroadcastChannel(name);
	const begun = Date.now();
	const [clock, elapsed, at] = [partOf(speaker, '.clock'), partOf(speaker, '.elapsed'), partOf(speaker, '.at')];
	const [now, coming, notes] = [partOf(speaker, '.now'), partOf(speaker, '.coming'), partOf(speaker, '.notes')];
	let place = -1;

	/** @param {HTMLElement} frame @param {HTMLElement | undefined} scene */
	function small(frame, scene) {
		frame.replaceChildren(...(scene ? [scene.cloneNode(true)] : []));
		const copy = frame.firstElementChild;
		if (!(copy instanceof HTMLElement)) return void (frame.textContent = words.end);
		frame.style.setProperty('--scale', String(frame.clientWidth / copy.offsetWidth));
		fitScenes(frame);
	}

	/** @param {number} wanted */
	function turnTo(wanted) {
		place = clampTo(wanted, scenes.length);
		small(now, scenes[place]);
		small(coming, scenes[place + 1]);
		at.textContent = `${place + 1} / ${scenes.length}`;
		const note = scenes[place]?.querySelector('.note')?.innerHTML ?? '';
		// what stands in a note was made of escaped text
		notes.innerHTML = note;
		if (note === '') notes.textContent = words.noNotes;
	}

	function tick() {
		const seconds = Math.floor((Date.now() - begun) / 1000);
		clock.textContent = new Date().toTimeString().slice(0, 5);
		elapsed.textContent = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
	}

	/** @param {KeyboardEvent} event */
	function onkey(event) {
		if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
		if (event.key === 'Escape' || event.key === 'Tab') return;
		event.preventDefault();
		channel.postMessage({ key: event.key.length === 1 ? event.key.toLowerCase() : event.key });
	}

	const onresize = () => place >= 0 && turnTo(place);
	channel.addEventListener('message', ({ data }) => typeof data?.at === 'number' && turnTo(data.at));
	document.addEventListener('keydown', onkey);
	addEventListener('resize', onresize);
	const ticking = setInterval(tick, 1000);
	tick();
	turnTo(0);
	channel.postMessage({ ask: 'place' });
	return () => {
		clearInterval(ticking);
		document.removeEventListener('keydown', onkey);
		removeEventListener('resize', onresize);
		channel.close();
	};
}
