import type { Lang } from '#i18n';

declare global {
	namespace App {
		interface Locals {
			/** The language of the page: asked for in the address, else chosen before, else Chinese. */
			lang: Lang;
		}
		interface Error {
			message: string;
			/** By which an operator finds the error in the log. */
			id?: string;
		}
	}
}
