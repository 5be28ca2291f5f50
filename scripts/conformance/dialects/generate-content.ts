import { type Dialect, list, member, parameters, type Reply } from './dialect.ts';

function whole({ say, calls, tokens }: Reply): object {
  const called = calls.map((call) => ({
    functionCall: { id: call.id, name: call.tool, args: 'text' in call ? { input: call.text } : call.input },
  }));
  const parts = [...(say === '' ? [] : [{ text: say }]), ...called];
  return {
    candidates: [{ index: 0, finishReason: 'STOP', content: { role: 'model', parts } }],
    usageMetadata: {
      promptTokenCount: tokens.input,
      cachedContentTokenCount: tokens.cached,
      candidatesTokenCount: tokens.output,
      totalTokenCount: tokens.input + tokens.output,
    },
    modelVersion: 'scripted',
  };
}

/** Opinions on the side: who speaks next, which model to use, whether the agent goes round in circles. */
const OPINION = {
  reasoning: 'scripted',
  next_speaker: 'user',
  model_choice: 'flash',
  complexity_score: 10,
  complexity_reasoning: 'scripted',
  unproductive_state_analysis: 'scripted',
  unproductive_state_confidence: 0,
};

/** Gemini's API: https://ai.google.dev/api/generate-content */
export const generateContent: Dialect = {
  claims: (url) => /:(?:streamGenerateContent|generateContent)\b/.test(url),
  offered: (body) =>
    new Map(
      list(member(body, 'tools'))
        .flatMap((tool) => list(member(tool, 'functionDeclarations')))
        .map((one) => {
          const schema = member(one, 'parametersJsonSchema') ?? member(one, 'parameters');
          return [String(member(one, 'name')), parameters(schema)];
        }),
    ),
  streams: (url) => url.includes(':streamGenerateContent'),
  whole,
  events: (reply) => [{ data: whole(reply) }],
  failure: (code) => ({ error: { code, message: `scripted outage (${code})`, status: 'UNAVAILABLE' } }),
  aside: JSON.stringify(OPINION),
};
