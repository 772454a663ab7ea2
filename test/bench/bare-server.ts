import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The ceiling of any HTTP service in this runtime: reads the body, answers a little JSON, does nothing else. */
const answer = JSON.stringify({ messageId: 'm1', revision: 1, isNew: true });

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    if (chunks.length > 0) JSON.parse(Buffer.concat(chunks).toString());
    response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log(`bare server ready at http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
