import type { Language } from "../texts";
import { policyFilesEn } from "./en-US";
import type { PolicyFileTexts } from "./texts";
import { policyFilesZh } from "./zh-CN";

const BY_LANGUAGE: Readonly<Record<Language, PolicyFileTexts>> = { "zh-CN": policyFilesZh, "en-US": policyFilesEn };

export function policyFileTextsOf(language: Language): PolicyFileTexts {
  return BY_LANGUAGE[language];
}
