/** The words of the command line. A sentence with holes is a function of one named object. */
export const commands = {};
