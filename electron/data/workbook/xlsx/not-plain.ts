/** What the fast reader meets and leaves to the library. */
export class NotPlain extends Error {}
