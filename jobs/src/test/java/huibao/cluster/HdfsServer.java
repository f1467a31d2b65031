package huibao.cluster;

import java.io.File;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/** A name node and two data nodes in a process of their own, until it is ended. */
final class HdfsServer {
    private HdfsServer() {}

    /** @param arguments the folder of the data */
    public static void main(String[] arguments) throws IOException {
        MiniDFSCluster cluster = new MiniDFSCluster.Builder(new Configuration(), new File(arguments[0]))
                .numDataNodes(2)
                .build();
        cluster.waitActive();
        System.out.println("lake at " + cluster.getURI());
    }
}
