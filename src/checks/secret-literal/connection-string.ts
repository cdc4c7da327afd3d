import type { Detector } from './detector.ts';
import { isStandIn } from './stand-in.ts';

/**
 * A password has no raw `/`, `?` or `#` (RFC 3986), so `http://host:8080/path@v1` is not taken for one.
 * JSON may write the slashes as `\/`.
 */
const urlUserInfo = String.raw`:(?:\\{0,3}/){2}[^\s/?#"'@:]{0,256}:([^\s/?#"'@]{1,1024})@`;

// https://github.com/go-sql-driver/mysql#dsn-data-source-name: `user:password@tcp(host)/db`
const goDriver = String.raw`:([^\s/"'@:]{1,256})@(?:tcp|unix)\(`;

// `jdbc:oracle:thin:user/password@//host:1521/service`
const oracleThin = String.raw`oracle:thin:[^\s/@:"']{1,256}/([^\s/@"']{1,256})@`;

export const connectionString: Detector = {
  shortest: 6,
  sign: /@/,
  pattern: new RegExp([urlUserInfo, goDriver, oracleThin].join('|'), 'g'),
  describe: (match) => {
    const password = match[1] ?? match[2] ?? match[3] ?? '';
    return isStandIn(password) ? undefined : 'a connection string with a password';
  },
};
