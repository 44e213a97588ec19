;;; Claimcheck in Emacs, with Eglot: add this to your init file, with `claimcheck' on the PATH.
;;; Eglot comes with Emacs 29; for 28 it is the package `eglot', and `markdown-mode' is a package for both.

(require 'eglot)
(require 'project)

(add-to-list 'eglot-server-programs
             '((markdown-mode yaml-mode) . ("claimcheck" "lsp" "--stdio")))

(defun claimcheck-newsroom (directory)
  "The nearest folder at or above DIRECTORY that has a configuration or a registry."
  (let ((root (locate-dominating-file
               directory
               (lambda (folder)
                 (or (directory-files folder nil "\\`claimcheck\\.config\\.\\(ya?ml\\|json\\)\\'")
                     (file-directory-p (expand-file-name "claims" folder)))))))
    (and root (cons 'transient root))))

;; The server is told of the newsroom, which need not be the repository that it lies in.
(add-hook 'project-find-functions #'claimcheck-newsroom)

(defun claimcheck-ensure ()
  "Start Claimcheck where there is a newsroom."
  (when (and buffer-file-name (claimcheck-newsroom default-directory))
    (eglot-ensure)))

(add-hook 'markdown-mode-hook #'claimcheck-ensure)
(add-hook 'yaml-mode-hook #'claimcheck-ensure)
