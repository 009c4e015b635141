import nodemailer from 'nodemailer';

/** Where mail goes out. */
export interface MailSettings {
	/** smtp://user:password@host:port, or smtps. */
	readonly smtpUrl: string;
	readonly from: string;
}

export interface Letter {
	readonly to: readonly string[];
	readonly subject: string;
	readonly text: string;
}

/** Hands a letter to the mail server; throws when that refuses it. */
export type Send = (letter: Letter) => Promise<void>;

/** Milliseconds that a mail server may be silent. */
const PATIENCE = 20_000;

/** Sends plain text over SMTP, a connection for each letter: there are a few dozen a day. */
export function mailer({ smtpUrl, from }: MailSettings): Send {
	const transport = nodemailer.createTransport({ url: smtpUrl, connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE });
	return async ({ to, subject, text }) => {
		await transport.sendMail({ from, to: [...to], subject, text });
	};
}
