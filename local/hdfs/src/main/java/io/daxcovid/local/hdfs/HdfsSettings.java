package io.daxcovid.local.hdfs;

import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.HdfsConfiguration;

/** One replica, one address, few threads: a file system for one machine. */
final class HdfsSettings {
  private HdfsSettings() {}

  static Path names(Path folder) {
    return folder.resolve("names");
  }

  static Configuration of(String host, int port, Path folder, Path names) {
    String anyPort = host + ":0";
    Configuration settings = new HdfsConfiguration();
    settings.set("fs.defaultFS", "hdfs://" + host + ":" + port);
    settings.set("hadoop.tmp.dir", folder.resolve("tmp").toString());
    settings.set("dfs.namenode.name.dir", names.toUri().toString());
    settings.set("dfs.datanode.data.dir", folder.resolve("blocks").toUri().toString());
    settings.set("dfs.namenode.rpc-bind-host", host);
    settings.set("dfs.namenode.http-address", anyPort);
    settings.set("dfs.datanode.address", anyPort);
    settings.set("dfs.datanode.ipc.address", anyPort);
    settings.set("dfs.datanode.http.address", anyPort);
    settings.set("dfs.datanode.hostname", host);
    settings.setBoolean("dfs.namenode.datanode.registration.ip-hostname-check", false);
    settings.setBoolean("dfs.webhdfs.enabled", false);
    // Whoever reaches an inner address of this machine as this user owns the state folder anyway.
    settings.setBoolean("dfs.permissions.enabled", false);
    settings.setInt("dfs.replication", 1);
    settings.setInt("dfs.namenode.safemode.extension", 0);
    settings.setInt("dfs.namenode.safemode.min.datanodes", 1);
    settings.setInt("dfs.namenode.handler.count", 4);
    settings.setInt("dfs.namenode.service.handler.count", 2);
    settings.setInt("dfs.datanode.handler.count", 2);
    // A killed writer must not lose acknowledged data, but nobody here pulls the plug.
    settings.setBoolean("dfs.datanode.synconclose", false);
    return settings;
  }
}
