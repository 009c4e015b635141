import { LIMITS, type SceneContent } from './scene.ts';

/**
 * Changes of the order and content of scenes. Each is a function of the scenes as they are, so that it can be made again on
 * what somebody else has made of them meanwhile: what concerns a scene that is gone changes nothing.
 */
export type Change<S extends SceneContent = SceneContent> = (scenes: readonly S[]) => readonly S[];

/** Puts a scene at a place, counted from 0; beyond the ends it stands at the end. */
export function moveTo(id: string, place: number): <S extends SceneContent>(scenes: readonly S[]) => readonly S[] {
	return (scenes) => {
		const scene = scenes.find((each) => each.id === id);
		if (!scene) return scenes;
		const others = scenes.filter((each) => each !== scene);
		const at = Math.max(0, Math.min(place, others.length));
		return [...others.slice(0, at), scene, ...others.slice(at)];
	};
}

/** Puts a copy behind a scene. @param copy the id of the copy */
export function duplicate(id: string, copy: string): <S extends SceneContent>(scenes: readonly S[]) => readonly S[] {
	return (scenes) => (scenes.length >= LIMITS.scenes ? scenes : scenes.flatMap((scene) => (scene.id === id ? [scene, { ...scene, id: copy }] : [scene])));
}

/** Takes a scene away. */
export function remove(id: string): <S extends SceneContent>(scenes: readonly S[]) => readonly S[] {
	return (scenes) => scenes.filter((scene) => scene.id !== id);
}

/** Changes what a scene says. */
export function edit(id: string, fields: Partial<Omit<SceneContent, 'id'>>): <S extends SceneContent>(scenes: readonly S[]) => readonly S[] {
	return (scenes) => scenes.map((scene) => (scene.id === id ? { ...scene, ...fields } : scene));
}

/** Puts a scene behind another, or at the end; in place of the one of the same id where there is one. */
export function put<S extends SceneContent>(scene: S, behind: string | null = null): Change<S> {
	return (scenes) => {
		if (scenes.some(({ id }) => id === scene.id)) return scenes.map((each) => (each.id === scene.id ? scene : each));
		const at = scenes.findIndex(({ id }) => id === behind);
		return at < 0 ? [...scenes, scene] : [...scenes.slice(0, at + 1), scene, ...scenes.slice(at + 1)];
	};
}
