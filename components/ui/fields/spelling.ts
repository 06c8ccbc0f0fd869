// Owns whether the browser may check the spelling of the person's own texts. An enhanced check sends them away, so it may not
// until the person says so.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export const Spelling = createContext(false);
/** For the attribute of every field in which somebody writes sentences. */
export const useSpelling = (): boolean => useContext(Spelling);
