// Owns the one way into our closed root, which only the browser itself can open: by its debugging protocol.
// For looking, not for acting: what a person does goes through mouse and keyboard.
import type { Browser, Page } from 'puppeteer-core';

const HOST = 'div[data-end-contract-safely]';

// Puppeteer does not offer these parts of BiDi; its connection and its frame's id do.
type BidiBrowser = Browser & {
  readonly connection: { send: (method: string, params: object) => Promise<{ result: unknown }> };
};
type BidiReply = { readonly result: { readonly value?: unknown }; readonly exceptionDetails?: object };

/** What `look` says of the closed root of the page's one host, as plain data; undefined where there is no host. */
export const inRoot = async <T>(page: Page, look: (root: ShadowRoot) => T): Promise<T | undefined> => {
  const text = `(root) => JSON.stringify((${look})(root)) ?? 'null'`;
  const found = await ('connection' in page.browser() ? inFirefox(page, text) : inChromium(page, text));
  return found === undefined ? undefined : (JSON.parse(found) as T);
};

const inChromium = async (page: Page, text: string): Promise<string | undefined> => {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: HOST });
    if (nodeId === 0) return undefined;
    const { node } = await session.send('DOM.describeNode', { nodeId, pierce: true });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) return undefined;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function () { return (${text})(this); }`,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description);
    return result.value as string;
  } finally {
    await session.detach();
  }
};

const inFirefox = async (page: Page, text: string): Promise<string | undefined> => {
  const { connection } = page.browser() as BidiBrowser;
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  const call = async (functionDeclaration: string, parts: object): Promise<unknown> => {
    const target = { context };
    const sent = { functionDeclaration, target, awaitPromise: false, ...parts };
    const { result, exceptionDetails } = (await connection.send('script.callFunction', sent))
      .result as BidiReply;
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    return result.value;
  };
  const host = (await call(`() => Document.prototype.querySelector.call(document, '${HOST}')`, {
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
  })) as { shadowRoot?: { sharedId: string } } | undefined;
  if (!host?.shadowRoot) return undefined;
  return (await call(text, { arguments: [{ sharedId: host.shadowRoot.sharedId }] })) as string;
};
