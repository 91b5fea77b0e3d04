/** RFC 8058: mail programs show their own "unsubscribe" and send one POST; no person needs to look for a link. */
export const stopHeaders = (stopUrl: string | undefined): Record<string, string> =>
  stopUrl === undefined
    ? {}
    : { 'List-Unsubscribe': `<${stopUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
