// Owns how a message of D-Bus stands in bytes (its specification, "Message Format"), in little-endian order: what Linux on
// today's computers sends. Refuses to know what is said, and to whom.

/** Numbers, texts, truths and bytes as they are; arrays, structures and entries as lists; a variant as its value. */
export type Value = string | number | bigint | boolean | Buffer | readonly Value[];
/** A value beside its signature, where one is written that may be of any kind. */
export type Variant = readonly [signature: string, value: Value];
export type Message = {
  readonly type: 'call' | 'reply' | 'error' | 'signal';
  readonly serial: number;
  readonly path?: string;
  readonly interface?: string;
  readonly member?: string;
  readonly errorName?: string;
  readonly replySerial?: number;
  readonly destination?: string;
  readonly sender?: string;
  readonly signature?: string;
  readonly body?: readonly Value[];
};

const TYPES = ['call', 'reply', 'error', 'signal'] as const;
const FIELDS = [
  ['path', 'o'],
  ['interface', 's'],
  ['member', 's'],
  ['errorName', 's'],
  ['replySerial', 'u'],
  ['destination', 's'],
  ['sender', 's'],
  ['signature', 'g'],
] as const;
const HEADER = 'yyyyuua(yv)';
const PADDING: Readonly<Record<string, number>> = {
  y: 1,
  g: 1,
  v: 1,
  n: 2,
  q: 2,
  x: 8,
  t: 8,
  d: 8,
  '(': 8,
  '{': 8,
};
const paddingOf = (type: string): number => PADDING[type.charAt(0)] ?? 4;
const rounded = (at: number, to: number): number => Math.ceil(at / to) * to;

/** The first complete type of a signature. */
const firstType = (signature: string): string => {
  const first = signature.charAt(0);
  if (first === 'a') return first + firstType(signature.slice(1));
  const close = { '(': ')', '{': '}' }[first];
  if (close === undefined) return first;
  let end = 0;
  let depth = 0;
  do {
    const character = signature.charAt(end);
    depth += character === first ? 1 : character === close ? -1 : 0;
    end += 1;
  } while (depth > 0);
  return signature.slice(0, end);
};
const typesOf = (signature: string): string[] => {
  if (signature === '') return [];
  const first = firstType(signature);
  return [first, ...typesOf(signature.slice(first.length))];
};

const readFrom = (bytes: Buffer, start: number) => {
  let at = start;
  const take = (size: number): number => {
    at += size;
    return at - size;
  };
  const text = (size: number): string => {
    const from = take(size + 1);
    return bytes.toString('utf8', from, from + size);
  };
  const read = (type: string): Value => {
    at = rounded(at, paddingOf(type));
    switch (type.charAt(0)) {
      case 'y':
        return bytes.readUInt8(take(1));
      case 'n':
        return bytes.readInt16LE(take(2));
      case 'q':
        return bytes.readUInt16LE(take(2));
      case 'i':
        return bytes.readInt32LE(take(4));
      case 'u':
      case 'h':
        return bytes.readUInt32LE(take(4));
      case 'b':
        return bytes.readUInt32LE(take(4)) === 1;
      case 'x':
        return bytes.readBigInt64LE(take(8));
      case 't':
        return bytes.readBigUInt64LE(take(8));
      case 'd':
        return bytes.readDoubleLE(take(8));
      case 's':
      case 'o':
        return text(bytes.readUInt32LE(take(4)));
      case 'g':
        return text(bytes.readUInt8(take(1)));
      case 'v':
        return read(text(bytes.readUInt8(take(1))));
      case '(':
      case '{':
        return typesOf(type.slice(1, -1)).map(read);
      case 'a':
        return array(type.slice(1));
      default:
        throw new Error(`Unknown type ${type}.`);
    }
  };
  const array = (type: string): Value => {
    const size = bytes.readUInt32LE(take(4));
    at = rounded(at, paddingOf(type));
    const end = at + size;
    if (type === 'y') return bytes.subarray(take(size), end);
    const values: Value[] = [];
    while (at < end) values.push(read(type));
    return values;
  };
  return { read, place: () => at };
};

/** The first message in the bytes and how many it takes; undefined where it is not whole yet. */
export const readMessage = (
  bytes: Buffer,
): { readonly message: Message; readonly size: number } | undefined => {
  if (bytes.length < 16) return undefined;
  const fieldsSize = bytes.readUInt32LE(12);
  const bodyAt = rounded(16 + fieldsSize, 8);
  const size = bodyAt + bytes.readUInt32LE(4);
  if (bytes.length < size) return undefined;
  const header = readFrom(bytes, 0);
  const [, type, , , , serial, fields] = typesOf(HEADER).map(header.read) as [
    ...[number, number, number, number, number, number],
    [number, Value][],
  ];
  const named = Object.fromEntries(fields.map(([code, value]) => [FIELDS[code - 1]?.[0] ?? code, value]));
  const body = readFrom(bytes, bodyAt);
  const message = {
    ...named,
    type: TYPES[type - 1] ?? 'signal',
    serial,
    body: typesOf(String(named.signature ?? '')).map(body.read),
  };
  return { message, size };
};

const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
const ended = (value: Value) => Buffer.from(`${String(value)}\0`);
/** The bytes of a value of the first type, `at` so many bytes after the beginning of the whole; padding stands before them. */
const bytesOf = (type: string, value: Value, at: number): Buffer<ArrayBuffer> => {
  const padding = Buffer.alloc(rounded(at, paddingOf(type)) - at);
  const from = at + padding.length;
  const parts = [padding];
  switch (type.charAt(0)) {
    case 'y':
      parts.push(Buffer.of(Number(value)));
      break;
    case 'i':
    case 'u':
    case 'b':
      parts.push(u32(Number(value)));
      break;
    case 's':
    case 'o':
      parts.push(u32(ended(value).length - 1), ended(value));
      break;
    case 'g':
      parts.push(Buffer.of(ended(value).length - 1), ended(value));
      break;
    case 'v': {
      const [signature, inner] = value as Variant;
      const name = bytesOf('g', signature, from);
      parts.push(name, bytesOf(signature, inner, from + name.length));
      break;
    }
    case '(':
    case '{':
      parts.push(bytesOfAll(typesOf(type.slice(1, -1)), value as Value[], from));
      break;
    case 'a': {
      const inner = type.slice(1);
      const first = rounded(from + 4, paddingOf(inner));
      const values = value as Value[];
      const body = bytesOfAll(
        values.map(() => inner),
        values,
        first,
      );
      parts.push(u32(body.length), Buffer.alloc(first - from - 4), body);
      break;
    }
    default:
      throw new Error(`A ${type} is not written here.`);
  }
  return Buffer.concat(parts);
};
const bytesOfAll = (types: readonly string[], values: readonly Value[], at: number): Buffer<ArrayBuffer> =>
  types.reduce<Buffer<ArrayBuffer>>(
    (before, type, index) => Buffer.concat([before, bytesOf(type, values[index] ?? '', at + before.length)]),
    Buffer.alloc(0),
  );

export const writeMessage = (message: Message): Buffer => {
  const body = bytesOfAll(typesOf(message.signature ?? ''), message.body ?? [], 0);
  const fields = FIELDS.flatMap(([name, type], index): Value[] => {
    const value = message[name];
    return value === undefined ? [] : [[index + 1, [type, value]]];
  });
  const type = TYPES.indexOf(message.type) + 1;
  const head = bytesOfAll(
    typesOf(HEADER),
    ['l'.charCodeAt(0), type, 0, 1, body.length, message.serial, fields],
    0,
  );
  return Buffer.concat([head, Buffer.alloc(rounded(head.length, 8) - head.length), body]);
};
