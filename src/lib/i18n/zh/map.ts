/** The map's words. A sentence with holes is a function of one named object. */
export const map = {};
