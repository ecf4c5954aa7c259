'use client';
import { useCallback, useEffect, useRef } from 'react';
import { SECTIONS, type Section } from './machine.ts';

/**
 * One address, three sections: opening one adds an entry to the browser's history, so that Back goes back a section
 * instead of leaving, and what was typed stays where it is.
 */
export function useSections(current: Section, show: (section: Section) => void): (section: Section) => void {
  const first = useRef(current);
  useEffect(() => {
    // A bank that sent the buyer back has put ids into the address; nobody needs them, least of all a history.
    window.history.replaceState({ ...window.history.state, section: first.current }, '', window.location.pathname);
    const onPop = (event: PopStateEvent) => {
      const section = SECTIONS.find(known => known === (event.state as { section?: unknown } | null)?.section);
      if (section) show(section);
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, [show]);
  return useCallback(
    section => {
      window.history.pushState({ ...window.history.state, section }, '');
      show(section);
    },
    [show],
  );
}
