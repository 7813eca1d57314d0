namespace Grapnel;

/// <summary>Events of the key-value controller, <c>ms</c> on the wire: before an action, after it, and on its error. Source: Kuzzle, internal events, "API events".</summary>
[ControllerEvents(
    "ms",
    "append", "bitcount", "bitop", "bitpos", "dbsize", "decr", "decrby", "del", "exists", "expire", "expireat", "flushdb",
    "geoadd", "geodist", "geohash", "geopos", "georadius", "georadiusbymember", "get", "getbit", "getrange", "getset",
    "hdel", "hexists", "hget", "hgetall", "hincrby", "hincrbyfloat", "hkeys", "hlen", "hmget", "hmset", "hscan", "hset",
    "hsetnx", "hstrlen", "hvals", "incr", "incrby", "incrbyfloat", "keys", "lindex", "linsert", "llen", "lpop", "lpush",
    "lpushx", "lrange", "lrem", "lset", "ltrim", "mexecute", "mget", "mset", "msetnx", "object", "persist", "pexpire",
    "pexpireat", "pfadd", "pfcount", "pfmerge", "ping", "psetex", "pttl", "randomkey", "rename", "renamenx", "rpop",
    "rpoplpush", "rpush", "rpushx", "sadd", "scan", "scard", "sdiff", "sdiffstore", "set", "setex", "setnx", "sinter",
    "sinterstore", "sismember", "smembers", "smove", "sort", "spop", "srandmember", "srem", "sscan", "strlen", "sunion",
    "sunionstore", "time", "touch", "ttl", "type", "zadd", "zcard", "zcount", "zincrby", "zinterstore", "zlexcount",
    "zrange", "zrangebylex", "zrangebyscore", "zrank", "zrem", "zremrangebylex", "zremrangebyrank", "zremrangebyscore",
    "zrevrange", "zrevrangebylex", "zrevrangebyscore", "zrevrank", "zscan", "zscore", "zunionstore")]
public static partial class MemoryStorageEvents;
