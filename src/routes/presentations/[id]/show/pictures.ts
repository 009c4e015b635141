import { picturesOf } from '#scenes';
import { pictureAt, type Presentation } from '../../presentations-api.ts';

/** Fetches all pictures of a presentation; what could not be had is left out. Returns addresses within the browser, by the pictures' ids. */
export async function fetchPictures({ id, scenes }: Presentation, key: string | null): Promise<ReadonlyMap<string, string>> {
	const pictures = picturesOf(scenes);
	const fetched = await Promise.all(pictures.map(async (picture) => {
		const response = await fetch(pictureAt(id, picture, key)).catch(() => null);
		return response?.ok ? ([[picture, URL.createObjectURL(await response.blob())]] as const) : [];
	}));
	return new Map(fetched.flat());
}
