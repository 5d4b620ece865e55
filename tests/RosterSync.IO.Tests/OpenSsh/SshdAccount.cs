using System;
using System.IO;
using Xunit;

namespace RosterSync.IO.Tests.OpenSsh;

/// <summary>A login of this machine for the tests of one process, with keys for its servers and for itself. It goes when the tests are over.</summary>
public sealed class SshdAccount : IDisposable
{
    /// <summary>What shells, batch files and configuration files stumble over.</summary>
    public const string FirstPassword = "p \"w' s%PATH%&^!$HOME\\ü";

    private bool isMade;

    public string User { get; } = "rs" + Guid.NewGuid().ToString("N")[..10];

    public string Password { get; private set; } = FirstPassword;

    public string Folder { get; private set; } = string.Empty;

    public string Upload => Path.Combine(Folder, "up");

    /// <summary>Makes the account with the first test that needs it: where it cannot be made the test is skipped, not broken.</summary>
    public SshdAccount Ready()
    {
        Require.Sshd();
        Require.Ssh();
        if (!isMade)
        {
            isMade = true;
            Directory.CreateDirectory("/run/sshd");
            Folder = Directory.CreateDirectory("/var/tmp/rostersync-sshd-" + Guid.NewGuid().ToString("N")).FullName;
            Shell.Run("chmod", "755", Folder);
            Shell.RunOnUsers(null, "useradd", "--system", "--no-create-home", "--home-dir", "/", "--shell", "/usr/sbin/nologin", User);
            SetPassword(FirstPassword);
            foreach (var key in new[] { "host", "other", "user" })
            {
                MakeKey(key, string.Empty);
            }

            MakeKey("locked", "pass phrase \"'%&^!$");
            File.WriteAllText(Path.Combine(Folder, "authorized"), File.ReadAllText(KeyPath("user") + ".pub") + File.ReadAllText(KeyPath("locked") + ".pub"));
            Shell.Run("chmod", "644", Path.Combine(Folder, "authorized"));
        }

        ResetUpload();
        return this;
    }

    public string KeyPath(string name) => Path.Combine(Folder, name);

    public string FingerprintOf(string key) => Shell.Run("ssh-keygen", "-l", "-f", KeyPath(key) + ".pub").Split(' ')[1];

    public void SetPassword(string password)
    {
        Shell.RunOnUsers($"{User}:{password}\n", "chpasswd");
        Password = password;
    }

    /// <summary>An empty folder for files, which the login may write.</summary>
    public void ResetUpload()
    {
        if (Directory.Exists(Upload))
        {
            Directory.Delete(Upload, recursive: true);
        }

        Shell.Run("install", "-d", "-o", User, "-m", "0700", Upload);
        if (Password != FirstPassword)
        {
            SetPassword(FirstPassword);
        }
    }

    public void Dispose()
    {
        if (isMade)
        {
            Shell.RunOnUsers(null, "userdel", User);
            Directory.Delete(Folder, recursive: true);
        }
    }

    private void MakeKey(string name, string passphrase) =>
        Shell.Run("ssh-keygen", "-q", "-t", "ed25519", "-N", passphrase, "-C", name, "-f", KeyPath(name));
}

[CollectionDefinition(Name)]
public sealed class SshdTests : ICollectionFixture<SshdAccount>
{
    public const string Name = "sshd";
}
