import type { Lang } from '#i18n';
import type { Actor } from '#issues';

declare global {
	namespace App {
		interface Locals {
			/** The language of the page: asked for in the address, else chosen before, else Chinese. */
			lang: Lang;
			/** Who has signed in, by session or by token; null: nobody. */
			actor: Actor | null;
		}
		interface Error {
			message: string;
			/** By which an operator finds the error in the log. */
			id?: string;
		}
	}
}
