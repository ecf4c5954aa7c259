/**
 * What is wanting in a cookie as a `Set-Cookie` line gives it, one sentence each (ASVS 3.3.1 to 3.3.5). Over https its
 * name must bind it to this host (`__Host-`); next-auth's own address of return is bound to TLS only (`__Secure-`).
 */
export function lacksOfCookie(line: string, https: boolean): string[] {
  const [pair = '', ...attributes] = line.split(';').map(part => part.trim());
  const name = pair.slice(0, pair.indexOf('='));
  const has = (attribute: RegExp) => attributes.some(one => attribute.test(one));
  const wanted: [good: boolean, lack: string][] = [
    [has(/^httponly$/i), 'can be read by scripts (HttpOnly)'],
    [has(/^samesite=(?:lax|strict)$/i), 'is sent along by other sites (SameSite)'],
    [has(/^path=\/$/i), 'is not for the whole shop (Path)'],
    [!has(/^domain=/i), 'is sent to other hosts (Domain)'],
    [!https || has(/^secure$/i), 'is sent without TLS (Secure)'],
    [!https || /^__(?:Host|Secure)-/.test(name), 'can be put there without TLS (the prefix of its name)'],
    [line.length < 4_096, 'is larger than browsers keep'],
    [!/%40|@/.test(pair), 'holds an address of somebody'],
  ];
  return wanted.flatMap(([good, lack]) => (good ? [] : [`${name} ${lack}`]));
}
