/** `bantin/react`: the elements as components of React 19. */
export {};
