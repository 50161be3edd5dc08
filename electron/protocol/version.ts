/** Version of the wire. A page and an app that differ say so and the page reloads itself. */
export const PROTOCOL_VERSION = 1;
