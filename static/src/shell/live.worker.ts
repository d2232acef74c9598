/// <reference lib="webworker" />
// One event stream per browser, however many tabs are open: a server counts connections.
import { Stream, type Asked, type Told } from "./stream";

declare const self: SharedWorkerGlobalScope;

const ports = new Set<MessagePort>();
let last: Told | undefined;

const stream = new Stream((told) => {
  if (told.kind === "state") last = told;
  for (const port of ports) port.postMessage(told);
});

self.onconnect = (event) => {
  const port = event.ports[0]!;
  ports.add(port);
  port.onmessage = ({ data }: MessageEvent<Asked>) => {
    if (data.ask === "leave") {
      ports.delete(port);
      if (ports.size === 0) stream.close();
    } else if (data.ask === "retry") stream.retry();
    else {
      ports.add(port);
      stream.open(data.address, data.owner);
      if (last) port.postMessage(last);
    }
  };
};
