import { createContext } from 'react';

/**
 * Where somebody is, for refusals after which one does something else there than elsewhere: their advice is
 * `failure.advice.<place>.<CODE>` in the translation files, before `failure.advice.<CODE>`.
 */
export const FailurePlace = createContext<string | null>(null);
