import 'bantin/bantin.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Components } from './Components';
import { Tags } from './Tags';

createRoot(document.querySelector('#app')!).render(
  <StrictMode>{location.search === '?components' ? <Components /> : <Tags />}</StrictMode>,
);
