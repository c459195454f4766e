import { bootstrap, destroy } from './bootstrap';
import { config } from './config';
import { contentTypes } from './content-types';
import { controllers } from './controllers';
import codedErrors from './middlewares/coded-errors';
import { routes } from './routes';
import { services } from './services';

export default {
  config,
  contentTypes,
  controllers,
  middlewares: { 'coded-errors': codedErrors },
  routes,
  services,
  bootstrap,
  destroy,
};
