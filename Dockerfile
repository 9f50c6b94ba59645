# Builds the server and its panel, then keeps what running them takes.
FROM node:20-bookworm AS build
WORKDIR /srv/dajuan
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
# The path of the address people use is part of the panel: the same here and when it runs.
ARG PUBLIC_URL=http://localhost:8080
RUN PUBLIC_URL=$PUBLIC_URL npm run build && rm -f .env

FROM node:20-bookworm-slim
WORKDIR /srv/dajuan
ENV NODE_ENV=production HOST=0.0.0.0 PORT=1337
COPY --from=build --chown=node:node /srv/dajuan ./
RUN mkdir -p .data/originals public/uploads && chown -R node:node .data public/uploads
USER node
VOLUME ["/srv/dajuan/public/uploads", "/srv/dajuan/.data"]
EXPOSE 1337
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||1337)+'/ready').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "src/cli/start.mjs"]
