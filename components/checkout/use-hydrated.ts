'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * Whether this page's code runs. Before that a form would be sent by the browser itself, which puts what was typed
 * into the address; a submit button that is disabled until then also stops the Enter key.
 */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
