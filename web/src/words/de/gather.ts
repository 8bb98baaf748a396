/** Files of words as one catalogue. A word's name is the name under which its file exports it. */
export const gather = (files: Record<string, unknown>): Record<string, object> => Object.assign({}, ...Object.values(files)) as Record<string, object>;
