import leven from 'leven';
import type { Manifest } from './manifests.ts';

/** Names that everybody knows, which look-alikes are made of; a name in the list is nobody's look-alike. */
const KNOWN: Readonly<Partial<Record<Manifest['ecosystem'], readonly string[]>>> = {
  npm: 'react react-dom preact redux react-redux react-router react-router-dom vue vuex svelte angular express koa fastify next nuxt lodash underscore lodash-es async chalk chalks commander yargs minimist request axios node-fetch cross-fetch got superagent webpack rollup esbuild vite vitest jest mocha chai sinon jasmine cypress playwright puppeteer typescript tslib ts-node eslint prettier babel-core babel-loader dotenv dotenvx cross-env rimraf mkdirp glob globby fs-extra graceful-fs debug moment dayjs date-fns luxon uuid nanoid semver bluebird rxjs immer zustand jquery bootstrap tailwindcss postcss autoprefixer mongoose mongodb mysql mysql2 sequelize knex prisma typeorm redis ioredis socket.io ws cors helmet body-parser cookie-parser multer passport jsonwebtoken bcrypt bcryptjs winston pino morgan nodemailer cheerio jsdom ajv joi yup colors inquirer ora shelljs execa nodemon concurrently husky lint-staged turbo lerna electron discord.js openai graphql apollo-server formik three d3 chart.js'.split(
    ' ',
  ),
  pypi: 'requests urllib3 numpy scipy pandas matplotlib seaborn scikit-learn tensorflow keras torch torchvision transformers django flask fastapi starlette uvicorn gunicorn sqlalchemy alembic celery redis pymongo psycopg2 psycopg2-binary pymysql boto3 botocore aiohttp httpx click typer rich pytest pytest-cov tox coverage black ruff flake8 pylint mypy isort setuptools wheel twine virtualenv poetry pydantic attrs jinja2 markupsafe werkzeug pyyaml toml tomli python-dateutil python-dotenv pytz cryptography paramiko pillow opencv-python beautifulsoup4 lxml selenium scrapy nltk spacy openai anthropic langchain tiktoken colorama tqdm loguru simplejson ujson orjson msgpack protobuf grpcio docker kubernetes ansible'.split(
    ' ',
  ),
  cargo:
    'serde serde_json serde_yaml tokio tokio-util futures rand regex clap anyhow thiserror log env_logger tracing tracing-subscriber reqwest hyper axum actix-web warp rayon itertools chrono time uuid lazy_static once_cell bytes libc syn quote proc-macro2 diesel sqlx tempfile walkdir crossbeam parking_lot bitflags base64 sha2 num-traits indexmap hashbrown smallvec async-trait'.split(
      ' ',
    ),
  gem: 'rails rake rspec rspec-rails sinatra puma sidekiq devise nokogiri faraday httparty redis sequel activerecord bundler rubocop pry minitest capybara factory_bot jekyll'.split(
    ' ',
  ),
};

/** Letters next to each other that changed places. */
function isSwapped(name: string, known: string): boolean {
  if (name.length !== known.length) return false;
  const at = [...name].findIndex((letter, index) => letter !== known[index]);
  return (
    at >= 0 && name[at] === known[at + 1] && name[at + 1] === known[at] && name.slice(at + 2) === known.slice(at + 2)
  );
}

const plain = (name: string): string => name.replace(/[-_.]/g, '');

/** The known name that a package's is easily taken for; null where there is none. */
export function lookAlike(name: string, ecosystem: Manifest['ecosystem']): string | null {
  const all = KNOWN[ecosystem] ?? [];
  if (name.length < 5 || name.startsWith('@') || name.length > 40 || all.includes(name)) return null;
  // Another ending or a number at the end is how families of packages are named.
  const near = (known: string): boolean =>
    known.length >= 5 &&
    (isSwapped(name, known) ||
      (leven(name, known) === 1 && known.length >= 6 && !/\d/.test(name)) ||
      (plain(name) === plain(known) && name !== known));
  return all.find(near) ?? null;
}
