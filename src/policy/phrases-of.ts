import type { ParameterTerms } from "../mechanisms/composed/fact";
import type { Phrases } from "../mechanisms/mechanism";
import { asFact, UNKNOWN_FACT } from "./as-fact";
import { factFigure } from "./fact-figure";
import type { Path, PhraseReader } from "./phrase-reader";
import type { Declared } from "./read-facts";

/** How mechanisms read their fields: what is wrong becomes a problem under `path`. */
export function phrasesOf({ facts, parameters }: Declared, reader: PhraseReader, path: Path): Phrases {
  return {
    rate: (words, ...field) => reader.rate(words, [...path, ...field]),
    amount: (words, ...field) => reader.amount(words, [...path, ...field]),
    count: (words, ...field) => reader.count(words, [...path, ...field]),
    each: (words, ...field) => reader.each(words, [...path, ...field]),
    figure: (kind, words, ...field) => reader.read(words, [...path, ...field], phrase => factFigure(kind, phrase), "0"),
    fact: (id, ...field) =>
      facts.get(id) ?? asFact(parameters.get(id)) ?? unknown(UNKNOWN_FACT, id, facts, reader, [...path, ...field]),
    parameter: (id, ...field) =>
      parameters.get(id) ?? unknown(UNKNOWN_PARAMETER, id, parameters, reader, [...path, ...field]),
    isFact: id => facts.has(id),
    fail: (message, ...field) => reader.fail([...path, ...field], message),
  };
}

function unknown<T>(instead: T, id: string, known: ReadonlyMap<string, T>, reader: PhraseReader, path: Path): T {
  const choices = [...known.keys()].join("、");
  reader.fail(path, `没有名为“${id}”的一项${choices === "" ? "，请先写进 facts" : `，可用：${choices}`}`);
  return instead;
}

const UNKNOWN_PARAMETER: ParameterTerms = { id: "", kind: "share", label: "", words: null, on: null, values: [] };
