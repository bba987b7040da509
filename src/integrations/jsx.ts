/** `bantin/jsx`: the elements in JSX, for React 19, Preact and Solid. Types only. */
export {};
