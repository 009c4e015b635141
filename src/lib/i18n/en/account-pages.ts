import type { Shape } from '../shape.ts';
import type { accountPages as source } from '../zh/account-pages.ts';

export const accountPages: Shape<typeof source> = {
	signIn: {
		title: 'Sign in',
		about: 'The map and its answers need no sign-in; the problem list does. Accounts are made by the administrator.',
		login: 'Login',
		password: 'Password',
		submit: 'Sign in',
		openid: 'Sign in with your organisation',
		passwordSet: 'The password is set. Please sign in.',
		problems: {
			wrong: 'The login or the password is wrong.',
			wait: ({ minutes }) => `Too many attempts. Please try again in ${minutes} min.`,
			openid: 'Signing in with your organisation was not completed. Please try again; if it fails again, tell the administrator.',
			unknown: 'Your organisation knows you, but you have no account here. Ask the administrator to make one under the login that your organisation knows you by.'
		}
	},
	demonstration: {
		band: 'Demonstration data: samples, nothing real',
		title: 'Choose a sample person',
		about: 'This is a demonstration. People and issues are made up, so try whatever you like: one click signs you in, without a password.',
		everywhere: 'Office, supervision and administration',
		units: 'Member units',
		password: 'Sign in with a password'
	},
	first: {
		title: 'Create the administrator',
		about: 'There is no administrator yet. This link works once.',
		submit: 'Create',
		spent: 'This link was used, has expired, or there is an administrator already. While there is none, starting the product again gives a new link.'
	},
	link: {
		title: 'Set a password',
		about: ({ name, login }) => `${name}, your login is ${login}. Setting the password signs you out everywhere.`,
		submit: 'Set the password',
		spent: 'This link was used or has expired. Ask the administrator for another.'
	},
	fields: {
		name: 'Name',
		organisation: 'Organisation',
		role: 'Role',
		newPassword: 'New password',
		again: 'Once more',
		passwordRule: 'At least 10 characters, not the login, not a common password.'
	},
	faults: {
		short: 'The password is too short: at least 10 characters.',
		long: 'The password is too long: at most 200 characters.',
		login: 'The password must differ from the login.',
		common: 'This password is too common. Please take another.',
		again: 'The two passwords differ.',
		link: 'This link was used or has expired.',
		wrong: 'The present password is wrong.',
		'login-taken': 'This login is taken.',
		badLogin: 'A login has 2 to 64 letters, digits or . _ @ -, and begins with a letter or digit.',
		badName: 'Please give 1 to 60 characters.',
		misfit: 'The role cannot belong to this organisation: officers and heads belong to member units, the office to one of its seats.'
	},
	account: {
		title: 'My account',
		signOut: 'Sign out',
		signOutEverywhere: 'Sign out everywhere',
		sessions: 'Where you have signed in',
		agent: 'Browser',
		since: 'Since',
		seen: 'Last used',
		thisOne: 'this one',
		changePassword: 'Change the password',
		oldPassword: 'Present password',
		changed: 'Changing the password signs you out everywhere else.',
		passwordChanged: 'The password is changed; you are signed out everywhere else.',
		tokens: 'Tokens for programs',
		tokensAbout: 'A program with a token acts as you, and your name stands beside what it does. Revoke what is not used.',
		tokenLabel: 'What for',
		createToken: 'Make a token',
		newToken: 'The new token, shown this once:',
		revoke: 'Revoke',
		never: 'never used',
		noTokens: 'There are no tokens.',
		administration: 'Administer accounts'
	},
	accounts: {
		title: 'Accounts',
		create: 'Make an account',
		createAbout: 'You get a one-time link with which the person sets a password. Who signs in with the organisation needs no link: take the login that the organisation knows them by.',
		list: 'All accounts',
		state: 'State',
		states: { disabled: 'disabled', waiting: 'no password yet', active: 'active' },
		seen: 'Last used',
		actions: 'Actions',
		disable: 'Disable',
		enable: 'Enable',
		link: 'Link to set a password',
		newLink: ({ login }) => `The link for ${login}; it works once, for 24 hours:`,
		own: 'Your own account is disabled by another administrator.',
		acts: 'Latest acts of administration',
		when: 'When',
		by: 'By',
		act: 'Act',
		subject: 'Account',
		kinds: {
			'create-account': 'made the account', 'create-service': 'made the program account', disable: 'disabled', enable: 'enabled', link: 'gave a link', 'set-password': 'set the password',
			'create-token': 'made a token', 'revoke-token': 'revoked a token', 'claim-openid': 'tied to the organisation'
		},
		doers: { terminal: 'command line', 'first-link': 'link of the first start', openid: 'organisation sign-in', demonstration: 'Demonstration' }
	}
};
