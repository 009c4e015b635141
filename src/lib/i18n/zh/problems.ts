/** The words of the API's problem answers. A sentence with holes is a function of one named object. */
export const problems = {};
