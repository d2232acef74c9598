// What a page did besides showing something: its complaints, and requests it should not make.

// A refusal that the screens ask for on purpose: is somebody signed in, is it locked?
const expected = /status of 401 .*\/api\/v1\//s;
// The server was away: that is the test's doing, not the page's.
const away = /ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING)/;

/** Gathers errors on the console, uncaught ones and requests to a host other than `origin()`. */
export function watch(page, origin) {
  const complaints = [];
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    const text = `${message.text()} ${message.location().url}`;
    if (!expected.test(text) && !away.test(text)) complaints.push(text);
  });
  page.on("pageerror", (fault) => complaints.push(String(fault.stack ?? fault)));
  page.context().on("request", (request) => {
    const url = request.url();
    if (/^(data|blob|about):/.test(url) || new URL(url).origin === origin()) return;
    complaints.push(`a request to another host: ${url}`);
  });
  return complaints;
}
