import type { NoteStep } from '../../core/index.ts';
import { isObject, type JsonObject, jsonText, listAt, nameAt, objectAt, textAt, timeAt } from '../json.ts';

/** Something that a sample's events tell beside its messages. */
interface Happening {
  readonly time: string | null;
  readonly what: NoteStep['what'];
  readonly says: string;
}

/** What the events of a sample tell about its messages and calls. */
export interface Events {
  /** When the model gave a message, by the message's id, and by the ids of its calls. */
  readonly said: ReadonlyMap<string, string>;
  /** When a call ended, by its id. */
  readonly ended: ReadonlyMap<string, string>;
  /** Calls that failed though their answers do not say so, by id. */
  readonly failed: ReadonlySet<string>;
  readonly happenings: readonly Happening[];
  readonly apiErrors: number;
  readonly first: string | null;
  readonly last: string | null;
}

const PLAIN = 'attachment://';

/** Most text that attachments may add to a sample's messages, in characters: each may be named again and again. */
const MOST_ATTACHED = 256 * 1024 * 1024;

/** Puts attachments in the place of the texts that name them, until there is too much of them. */
export function openAttachments(sample: JsonObject): (text: string) => string {
  const attachments = objectAt(sample, 'attachments');
  let left = MOST_ATTACHED;
  return (text) => {
    if (!text.startsWith(PLAIN)) return text;
    const key = text.slice(PLAIN.length);
    const whole = attachments && Object.hasOwn(attachments, key) ? textAt(attachments, key) : null;
    if (whole === null || whole.length > left) return text;
    left -= whole.length;
    return whole;
  };
}

function happeningOf(event: JsonObject, time: string | null): Happening | null {
  switch (event.event) {
    case 'approval': {
      const says = `${textAt(event, 'decision') ?? ''} by ${textAt(event, 'approver') ?? 'somebody'}`;
      return { time, what: 'permission', says };
    }
    case 'sample_limit':
      return { time, what: 'interruption', says: `${textAt(event, 'type') ?? ''} limit` };
    case 'compaction':
      return { time, what: 'compaction', says: textAt(event, 'type') ?? '' };
    case 'error':
      return { time, what: 'api-error', says: textAt(objectAt(event, 'error'), 'message') ?? '' };
    case 'model': {
      const error = textAt(event, 'error');
      return error === null ? null : { time, what: 'api-error', says: error };
    }
    default:
      return null;
  }
}

/** The ids of a model event's answer: of its message and of the calls in it. */
function idsOf(event: JsonObject): string[] {
  const choice = listAt(objectAt(event, 'output'), 'choices')[0];
  const message = isObject(choice) ? objectAt(choice, 'message') : null;
  const calls = listAt(message, 'tool_calls').filter(isObject);
  return [message, ...calls].flatMap((one) => nameAt(one, 'id') ?? []);
}

/** Reads the events of a sample; an older log keeps them in its transcript. */
export function readEvents(sample: JsonObject): Events {
  const said = new Map<string, string>();
  const ended = new Map<string, string>();
  const failed = new Set<string>();
  const happenings: Happening[] = [];
  const times: string[] = [];
  const listed = listAt(sample, 'events');
  const events = listed.length > 0 ? listed : listAt(objectAt(sample, 'transcript'), 'events');
  for (const event of events) {
    if (!isObject(event)) continue;
    const time = timeAt(event, 'timestamp');
    const completed = timeAt(event, 'completed') ?? time;
    if (time !== null) times.push(time);
    const happening = happeningOf(event, time);
    if (happening) happenings.push(happening);
    if (event.event === 'model') for (const id of completed === null ? [] : idsOf(event)) said.set(id, completed ?? '');
    const id = nameAt(event, 'id');
    if (event.event !== 'tool' || id === null) continue;
    if (completed !== null) ended.set(id, completed);
    if (event.failed === true) failed.add(id);
  }
  times.sort();
  const apiErrors = happenings.filter((one) => one.what === 'api-error').length;
  return { said, ended, failed, happenings, apiErrors, first: times[0] ?? null, last: times.at(-1) ?? null };
}

/** The text of a message's content: a string, or a list of parts of which only texts count. */
export function textOf(content: unknown, attached: (text: string) => string): string {
  if (typeof content === 'string') return attached(content);
  if (!Array.isArray(content)) return content === undefined || content === null ? '' : jsonText(content);
  const texts = content.flatMap((part) => (isObject(part) && part.type === 'text' ? (textAt(part, 'text') ?? []) : []));
  return texts.map(attached).join('\n');
}
